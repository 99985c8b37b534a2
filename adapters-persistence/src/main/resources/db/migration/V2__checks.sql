-- What fixes replaced, to be put back (product.md 1.6); encrypted, because webhook URLs are secrets.
create table former_settings (
    connection_id uuid not null references connection on delete cascade,
    code          text not null,
    settings      text not null,
    primary key (connection_id, code)
);

-- Refused webhooks, counted in memory and written down once a minute; at most 20 remotes of a kind.
create table webhook_refusal (
    connection_id uuid        not null references connection on delete cascade,
    kind          text        not null check (kind in ('wrong_account', 'bad_signature')),
    remote        text        not null,
    count         bigint      not null,
    last_at       timestamptz not null,
    primary key (connection_id, kind, remote)
);
