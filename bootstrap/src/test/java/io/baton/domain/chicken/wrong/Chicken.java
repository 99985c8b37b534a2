package io.baton.domain.chicken.wrong;

import io.baton.domain.egg.wrong.Egg;

/** Comes from an egg. */
public record Chicken(Egg origin) {}
