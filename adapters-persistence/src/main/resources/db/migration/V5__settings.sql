-- What people set for a connection; every version is kept, because timelines name the one that decided (product.md 3.1).
create table setting_version (
    connection_id uuid        not null references connection on delete cascade,
    name          text        not null,
    version       int         not null check (version > 0),
    made_at       timestamptz not null,
    made_by       text        not null,
    document      jsonb       not null,
    primary key (connection_id, name, version)
);

-- Secrets that settings refer to by name; encrypted.
create table setting_secret (
    connection_id uuid not null references connection on delete cascade,
    name          text not null,
    secret        text not null,
    primary key (connection_id, name)
);
