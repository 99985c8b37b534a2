/** Actions on a real PostgreSQL and over real HTTP. */
package io.baton.bootstrap.action;
