-- Lanes are claimed connection by connection, so that a connection with many due lanes does not make the others' harder to find.
drop index lane_due;
create index lane_due on lane (connection_id, due_at) where due_at is not null;

-- What retention and a customer's erasure look for (product.md 5.6).
alter table lane add column woken_at timestamptz not null default now();
create index lane_at_rest on lane (connection_id, woken_at) where due_at is null;
create index inbox_with_payload on inbox (connection_id, received_at) where payload is not null;
create index inbox_of_lane on inbox (lane_id) where payload is not null;
create index session_closed on session (connection_id, closed_at) where state = 'closed';
create index session_by_address on session (customer_address, connection_id) where customer_address is not null;
create index effect_of_lane on effect (lane_id);
create index sid_link_of_lane on sid_link (lane_id);
