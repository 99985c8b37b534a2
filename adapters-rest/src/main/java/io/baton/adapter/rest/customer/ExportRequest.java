package io.baton.adapter.rest.customer;

import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.adapter.rest.input.PageFormats;
import io.baton.application.port.in.customer.CustomerDataUseCase.Customer;
import org.jspecify.annotations.Nullable;

/** Which page of whose data. */
record ExportRequest(Customer customer, @Nullable String cursor, int limit) {

    private static final int PAGE = 20;
    // each conversation with all that was said and done in it
    private static final int LARGEST_PAGE = 50;

    static ExportRequest read(JsonFields fields) {
        var customer = new CustomerRequest(fields);
        var cursor = fields.optional("cursor", PageFormats.CURSOR);
        var limit = fields.optional("limit", Format.wholeNumber(1, LARGEST_PAGE));
        fields.refuseWrongAndUnknown();
        return new ExportRequest(customer.customer(), cursor.orNull(), limit.orElse(PAGE));
    }
}
