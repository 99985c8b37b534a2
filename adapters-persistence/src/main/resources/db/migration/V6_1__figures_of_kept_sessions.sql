-- The figures of the sessions that are there already, from their documents and timelines. In a transaction of its own: the tables' foreign keys
-- would otherwise hold up every session until it is through.
insert into session_figures (session_id, connection_id, opened_at, closed_at, channel, language, customer_address, resolution, asked_at, replied_at,
    unanswered, resolved_at, handed_off_at, human_at, engine_failures)
select s.id, s.connection_id, s.opened_at, s.closed_at, s.channel, left(coalesce(s.document ->> 'language', 'und'), 35), s.customer_address,
    lower(s.document ->> 'resolution'), said.asked_at, said.replied_at,
    coalesce(said.last_asked > (s.document ->> 'answeredTo')::int, false),
    (s.document ->> 'resolvedAt')::timestamptz, (s.document -> 'handoff' ->> 'decidedAt')::timestamptz, happened.human_at, happened.failures
from session s
cross join lateral (
    select min((line ->> 'at')::timestamptz) filter (where line ->> 'author' = 'CUSTOMER') as asked_at,
        max((line ->> 'index')::int) filter (where line ->> 'author' = 'CUSTOMER') as last_asked,
        min((line ->> 'at')::timestamptz) filter (where line ->> 'author' = 'AI_WORKER'
            and (line ->> 'at')::timestamptz > s.opened_at - interval '1 minute') as replied_at
    from jsonb_array_elements(s.document -> 'transcript') line) said
cross join lateral (
    select min(at) filter (where kind = 'state' and data ->> 'state' = 'with_human') as human_at,
        count(*) filter (where kind = 'engine' and data ->> 'answer' = 'Failed') as failures
    from timeline where session_id = s.id) happened
where not exists (select 1 from jsonb_array_elements(s.document -> 'tasks') task
    where task ->> 'attributes' like '%"batonVerify":true%');

insert into handoff_figures (session_id, decided_at, connection_id, channel, language, rule, reason, sentiment, human_at, left_at)
select f.session_id, f.handed_off_at, f.connection_id, f.channel,
    left(coalesce(s.document -> 'handoff' -> 'brief' ->> 'language', f.language), 35), s.document -> 'handoff' ->> 'rule', s.reason,
    lower(s.document -> 'handoff' -> 'brief' ->> 'sentiment'), case when f.human_at >= f.handed_off_at then f.human_at end,
    case when f.human_at is null then f.closed_at end
from session_figures f join session s on s.id = f.session_id
where f.handed_off_at is not null and s.reason is not null;

update session_figures f set returned_at = (
    select min(later.opened_at) from session_figures later
    where later.connection_id = f.connection_id and later.customer_address = f.customer_address and later.session_id <> f.session_id
        and later.asked_at is not null and later.opened_at > f.resolved_at and later.opened_at <= f.resolved_at + interval '24 hours')
where f.resolved_at is not null and f.customer_address is not null;
