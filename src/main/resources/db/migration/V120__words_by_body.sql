-- A search among a million cases of which the reader may know a twentieth: the index of words also knows each case's body, year and category,
-- and answers a whole question, with its ands and ors, in one look (tsquery). Before, every case with a common word was looked up to learn
-- that it is another town's. A mark is longer than a pair and begins unlike a name: no text can be taken for it.
create function search_marks(body text, category text, submitted_at timestamptz) returns text[]
    language sql immutable parallel safe
    return array['#b:' || body, '#c:' || category, '#y:' || cast(extract(year from submitted_at at time zone 'Asia/Shanghai') as text)];

drop index suggestion_words_found;
alter table suggestion_words alter column words type tsvector using array_to_tsvector(words);
update suggestion_words w set words = w.words || array_to_tsvector(search_marks(s.body, s.category, s.submitted_at))
from suggestion s where s.number = w.number;
create index suggestion_words_found on suggestion_words using gin (words) with (fastupdate = on, gin_pending_list_limit = 1024);

create or replace function suggestion_keep_words() returns trigger
    language plpgsql as $$
begin
    insert into suggestion_words (number, words)
    values (new.number, array_to_tsvector(search_words(concat_ws(E'\n', new.title, new.situation, new.proposal, new.number))
            || search_names(new.deputy_name) || search_marks(new.body, new.category, new.submitted_at)))
    on conflict (number) do update set words = excluded.words;
    return null;
end $$;

drop trigger suggestion_words_changed on suggestion;
create trigger suggestion_words_changed
    after update of number, title, situation, proposal, deputy_name, body, category, submitted_at on suggestion
    for each row when ((old.number, old.title, old.situation, old.proposal, old.deputy_name, old.body, old.category, old.submitted_at)
        is distinct from
        (new.number, new.title, new.situation, new.proposal, new.deputy_name, new.body, new.category, new.submitted_at))
    execute function suggestion_keep_words();

-- What a congress passed on is looked up when its people search.
create index suggestion_forwarded_to on suggestion (forward_to) where forward_to is not null;
