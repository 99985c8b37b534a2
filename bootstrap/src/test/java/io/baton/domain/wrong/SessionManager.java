package io.baton.domain.wrong;

/** A name that says nothing. */
class SessionManager {}
