package io.baton.domain.egg.wrong;

import io.baton.domain.chicken.wrong.Chicken;

/** Comes from a chicken. */
public record Egg(Chicken origin) {}
