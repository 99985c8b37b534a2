package io.baton.adapter.rest.customer;

import io.baton.adapter.rest.input.Field;
import io.baton.adapter.rest.input.Format;
import io.baton.adapter.rest.input.JsonFields;
import io.baton.application.port.in.customer.CustomerDataUseCase.Customer;
import io.baton.domain.connection.ConnectionId;
import io.baton.domain.conversation.CustomerAddress;

/** Whose data is asked for, and where. */
final class CustomerRequest {

    private static final Format<ConnectionId> CONNECTION = Format.uuid(ConnectionId::new);

    private final Field<String> address;
    private final Field<ConnectionId> connection;

    CustomerRequest(JsonFields fields) {
        address = fields.required("address", Format.line(256));
        connection = fields.optional("connection", CONNECTION);
    }

    static Customer read(JsonFields fields) {
        var request = new CustomerRequest(fields);
        fields.refuseWrongAndUnknown();
        return request.customer();
    }

    Customer customer() {
        return new Customer(new CustomerAddress(address.get()), connection.orNull());
    }
}
