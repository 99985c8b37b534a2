package io.baton.domain.undescribed.wrong;

/** Its package says nothing. */
class Unplaced {}
