-- What analytics count (product.md 5.2): a short row beside each session and one for each handoff. A session's own row carries its document and
-- is written with every event; these are narrow, and read by the hundred thousand. docs/analytics.md says what each figure means.
create table session_figures (
    session_id       uuid primary key references session on delete cascade,
    connection_id    uuid        not null,
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    channel          text        not null,
    language         text        not null,
    customer_address text,
    resolution       text,
    asked_at         timestamptz,
    replied_at       timestamptz,
    unanswered       boolean     not null,
    resolved_at      timestamptz,
    returned_at      timestamptz,
    handed_off_at    timestamptz,
    human_at         timestamptz,
    engine_failures  int         not null,
    -- kept and not computed by each query: so the planner knows how often each outcome is
    outcome          text        not null generated always as (case
        when closed_at is null then 'open'
        when resolution = 'opted_out' then 'opted_out'
        when human_at is not null then case when handed_off_at is null and replied_at is null then 'human_only' else 'handed_off' end
        when handed_off_at is not null then 'abandoned_waiting'
        when asked_at is null then 'empty'
        when unanswered or replied_at is null then 'abandoned'
        when resolved_at is null then 'assumed'
        when returned_at is not null then 'returned'
        else 'resolved' end) stored,
    -- Twilio's clock and ours differ a little
    reply_seconds    float8      generated always as (
        case when replied_at is not null then greatest(extract(epoch from replied_at - asked_at), 0) end) stored
);
create index session_figures_counted on session_figures (connection_id, opened_at)
    include (channel, language, outcome, reply_seconds, engine_failures);
-- whose resolved session a customer comes back from
create index session_figures_resolved on session_figures (connection_id, customer_address, resolved_at) where resolved_at is not null;

create table handoff_figures (
    session_id    uuid        not null references session on delete cascade,
    decided_at    timestamptz not null,
    connection_id uuid        not null,
    channel       text        not null,
    language      text        not null,
    rule          text        not null,
    reason        text        not null,
    sentiment     text,
    human_at      timestamptz,
    left_at       timestamptz,
    -- a human who took over by himself kept nobody waiting
    human_seconds float8      generated always as (
        case when rule <> 'human_spoke' and human_at is not null then greatest(extract(epoch from human_at - decided_at), 0) end) stored,
    primary key (session_id, decided_at)
);
create index handoff_figures_counted on handoff_figures (connection_id, decided_at)
    include (channel, language, rule, reason, sentiment, human_at, left_at, human_seconds);
