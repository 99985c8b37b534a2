-- Rows that live and die with their lane, session or connection carry a foreign key. Inbox, effect and sid_link do not: their keys
-- outlive payloads and lanes (product.md 2.1), and they are purged by ages of their own.

create table connection (
    id                          uuid primary key,
    name                        text        not null,
    account_sid                 text        not null,
    workspace_sid               text        not null,
    settings                    jsonb       not null,
    auth_token                  text        not null,
    second_auth_token           text,
    api_key_sid                 text,
    api_key_secret              text,
    webhook_token               text        not null,
    webhook_token_hash          text        not null unique,
    previous_webhook_token      text,
    previous_webhook_token_hash text unique,
    previous_webhook_until      timestamptz,
    created_at                  timestamptz not null,
    constraint one_connection_per_workspace unique (account_sid, workspace_sid)
);

create table secrets_check (
    only_row boolean primary key default true check (only_row),
    value    text not null
);

create table lane (
    id            uuid primary key,
    connection_id uuid   not null references connection on delete cascade,
    subject       text   not null,
    due_at        timestamptz,
    wakes         bigint not null default 1,
    lease_owner   text,
    lease_until   timestamptz,
    fence         bigint not null default 0,
    pinned_to     text,
    pinned_until  timestamptz,
    unique (connection_id, subject)
) with (fillfactor = 70);
create index lane_due on lane (due_at) where due_at is not null;

create table sid_link (
    connection_id uuid not null,
    sid           text not null,
    lane_id       uuid not null,
    primary key (connection_id, sid)
);

create table inbox (
    seq           bigint generated always as identity primary key,
    connection_id uuid        not null,
    dedup_key     text        not null,
    lane_id       uuid        not null,
    source        text        not null,
    type          text        not null,
    occurred_at   timestamptz not null,
    received_at   timestamptz not null,
    payload       text,
    state         text        not null default 'new' check (state in ('new', 'handled', 'ignored', 'set_aside')),
    attempts      int         not null default 0,
    error         text,
    unique (connection_id, dedup_key)
);
create index inbox_new on inbox (lane_id, seq) where state = 'new';
create index inbox_arrivals on inbox (connection_id, source, received_at);

create table session (
    id               uuid primary key,
    lane_id          uuid        not null references lane on delete cascade,
    connection_id    uuid        not null,
    state            text        not null,
    channel          text        not null,
    customer_address text,
    reason           text,
    owner_epoch      int         not null,
    version          int         not null,
    opened_at        timestamptz not null,
    updated_at       timestamptz not null,
    closed_at        timestamptz,
    document         jsonb       not null
);
create unique index session_open on session (lane_id) where state <> 'closed';
create index session_lane on session (lane_id, opened_at);
create index session_listed on session (opened_at, id);
create index session_of_connection on session (connection_id, opened_at, id);
create index session_of_customer on session (connection_id, customer_address, opened_at) where reason is not null;
create index session_untouched on session (connection_id, updated_at) where state <> 'closed';

create table session_sid (
    connection_id uuid not null,
    sid           text not null,
    session_id    uuid not null references session on delete cascade,
    primary key (session_id, sid)
);
create index session_by_sid on session_sid (sid);

create table timeline (
    id         bigint generated always as identity primary key,
    session_id uuid        not null references session on delete cascade,
    at         timestamptz not null,
    kind       text        not null,
    data       jsonb       not null
);
create index timeline_of_session on timeline (session_id, id);

create table effect (
    seq           bigint generated always as identity primary key,
    lane_id       uuid        not null,
    session_id    uuid,
    key           text        not null unique,
    kind          text        not null,
    payload       jsonb       not null,
    is_long       boolean     not null,
    owner_epoch   int,
    state         text        not null default 'wanted'
        check (state in ('wanted', 'started', 'done', 'failed', 'withdrawn', 'set_aside')),
    attempts      int         not null default 0,
    wanted_at     timestamptz not null,
    next_at       timestamptz,
    started_fence bigint,
    outcome       jsonb,
    reason        text
);
create index effect_open on effect (lane_id, seq) where state in ('wanted', 'started');

create table timer (
    lane_id uuid        not null references lane on delete cascade,
    name    text        not null,
    due_at  timestamptz not null,
    primary key (lane_id, name)
);

-- The recurring sweeps of db-scheduler 16, one row each; its documentation gives the columns.
create table scheduled_tasks (
    task_name            text     not null,
    task_instance        text     not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean  not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint   not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
