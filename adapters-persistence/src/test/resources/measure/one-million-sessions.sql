-- One million sessions of ten connections over 90 days, half again as many on working days and most of them by day, with handoffs and returns:
-- ratios as in a contact centre, not as even as random numbers are. Foreign keys are not checked while loading.
set session_replication_role = replica;
select setseed(0.42);

create temp table made as
select n, gen_random_uuid() as id, ('00000000-0000-4000-8000-' || lpad((n % 10)::text, 12, '0'))::uuid as connection_id,
    now() - interval '90 days' + n * (interval '90 days' / :sessions)
        + (random() * interval '4 hours') - interval '2 hours' as opened_at,
    random() as fate, random() as speed, random() as mood, random() as why,
    (array ['sms', 'whatsapp', 'web', 'web', 'web', 'messenger'])[1 + floor(random() * 6)] as channel,
    (array ['en', 'en', 'en', 'en', 'de', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'und'])[1 + floor(random() * 13)] as language
from generate_series(1, :sessions) n;

insert into session (id, lane_id, connection_id, state, channel, customer_address, reason, owner_epoch, version, opened_at, updated_at, closed_at, document)
select id, id, connection_id, 'closed', channel, '+1555' || (n % 300000), case when fate > 0.7 then 'user_requested_human' end, 2, 20, opened_at,
    opened_at + interval '20 minutes', opened_at + interval '20 minutes',
    jsonb_build_object('id', id, 'transcript', (select jsonb_agg(jsonb_build_object('index', i, 'author', 'CUSTOMER', 'text', md5(n::text || i)))
        from generate_series(0, 9) i))
from made order by opened_at;

insert into session_figures (session_id, connection_id, opened_at, closed_at, channel, language, customer_address, resolution, asked_at, replied_at,
    unanswered, resolved_at, returned_at, handed_off_at, human_at, engine_failures)
select id, connection_id, opened_at, opened_at + interval '20 minutes', channel, language, '+1555' || (n % 300000),
    case when fate < 0.4 then 'resolved' when fate < 0.6 then 'silent' when fate > 0.995 then 'opted_out' else 'conversation_closed' end,
    opened_at, case when fate < 0.95 then opened_at + interval '1 second' + speed * speed * interval '12 seconds' end, fate between 0.6 and 0.7,
    case when fate < 0.4 then opened_at + interval '5 minutes' end, case when fate < 0.05 then opened_at + interval '6 hours' end,
    case when fate between 0.7 and 0.95 then opened_at + interval '4 minutes' end,
    case when fate between 0.7 and 0.9 then opened_at + interval '4 minutes' + speed * speed * interval '25 minutes'
        when fate between 0.95 and 0.99 then opened_at + speed * interval '25 minutes' end,
    case when mood < 0.02 then 1 else 0 end
from made order by opened_at;

insert into handoff_figures (session_id, decided_at, connection_id, channel, language, rule, reason, sentiment, human_at, left_at)
select session_id, handed_off_at, connection_id, channel, f.language,
    (array ['human_request', 'human_request', 'engine', 'frustration', 'no_progress', 'engine_failed', 'forbidden_topic'])[1 + floor(random() * 7)],
    (array ['user_requested_human', 'user_requested_human', 'insufficient_knowledge', 'frustration', 'no_progress', 'engine_failure',
        'prohibited_topic'])[1 + floor(random() * 7)],
    (array ['positive', 'neutral', 'neutral', 'negative'])[1 + floor(random() * 4)], human_at, case when human_at is null then closed_at end
from session_figures f where handed_off_at is not null order by handed_off_at;

set session_replication_role = origin;
