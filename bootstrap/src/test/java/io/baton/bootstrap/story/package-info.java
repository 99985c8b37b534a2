/** Whole stories on a real PostgreSQL and the real sandbox, with lanes cranked by the test's own thread. */
package io.baton.bootstrap.story;
