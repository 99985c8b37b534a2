package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.analytics.AnalyticsStore;
import io.baton.application.port.out.customer.CustomerStore;
import io.baton.application.port.out.retention.RetentionStore;

/** The ports that read, count and delete much at once. They are given connections without a statement timeout, on which no lane depends. */
public record KeptDataAdapters(RetentionStore retention, CustomerStore customers, AnalyticsStore analytics) {

    /** Makes them; opens nothing yet. */
    public static KeptDataAdapters over(Transactions transactions, DocumentMapper documents) {
        return new KeptDataAdapters(
                new JdbcRetentionStore(transactions),
                new JdbcCustomerStore(transactions, documents),
                new JdbcAnalyticsStore(transactions));
    }
}
