package io.baton.adapter.rest.wrong;

import javax.sql.DataSource;

/** SQL is another adapter's. */
interface RestThatQueries {
    DataSource database();
}
