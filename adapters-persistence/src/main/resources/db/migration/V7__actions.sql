-- Calls of actions, recorded before they are sent: a turn that started one that is not GET is never worked again.
create table action_call (
    connection_id uuid        not null,
    turn_id       text        not null,
    number        int         not null check (number > 0),
    session_id    uuid        not null references session on delete cascade,
    attempt       int         not null,
    action        text        not null,
    method        text        not null,
    state         text        not null check (state in ('started', 'done', 'failed', 'unknown')),
    status        int,
    millis        bigint,
    at            timestamptz not null,
    primary key (connection_id, turn_id, number)
);
create index action_call_of_session on action_call (session_id);
