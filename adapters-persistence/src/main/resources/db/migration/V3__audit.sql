-- Who changed what (product.md 5.5). No foreign key: a connection's lines outlive it.
create table audit (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    who           text        not null,
    what          text        not null,
    organisation  text        not null,
    connection_id uuid,
    before        jsonb       not null,
    after         jsonb       not null
);
create index audit_of_organisation on audit (organisation, id);
create index audit_of_connection on audit (connection_id, id);
create index audit_by_age on audit (at);
