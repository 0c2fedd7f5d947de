-- A search among a million cases of which the reader may know a twentieth: the index of words also knows each case's body, year and category,
-- and answers a whole question, with its ands and ors, in one look (tsquery). Before, every case with a common word was looked up to learn
-- that it is another town's. A mark is longer than a pair and begins unlike a name: no text can be taken for it.
create function search_marks(body text, category text, submitted_at timestamptz) returns text[]
    language sql immutable parallel safe
    return array['#b:' || body, '#c:' || category, '#y:' || cast(extract(year from submitted_at at time zone 'Asia/Shanghai') as text)];

-- A tsvector holds a megabyte and does not say when it is given more: of a text without end the first 80,000 letters are found.
create or replace function search_words(said text) returns text[]
    language sql immutable strict parallel safe
    begin atomic
        select coalesce(array_agg(word), '{}')
        from (
            select distinct word collate "C" as word
            from (
                select letter, lead(letter) over (order by place) as next
                from string_to_table(left(search_text(said), 80000), null) with ordinality as letters(letter, place)
            ) as pairs,
            lateral (values (letter), (letter || next)) as words(word)
        ) as once
        where word !~ '\s';
    end;

-- Written once and put in its place: a million cases need some minutes and twice the room meanwhile.
create table suggestion_words_anew as
select w.number, array_to_tsvector(w.words[1:100000] || search_marks(s.body, s.category, s.submitted_at)) as words
from suggestion_words w join suggestion s using (number);
drop table suggestion_words;
alter table suggestion_words_anew rename to suggestion_words;
alter table suggestion_words
    alter column words set not null,
    add constraint suggestion_words_pkey primary key (number),
    add constraint suggestion_words_number_fkey foreign key (number) references suggestion on update cascade on delete cascade;
create index suggestion_words_found on suggestion_words using gin (words) with (fastupdate = on, gin_pending_list_limit = 1024);
analyze suggestion_words;

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

-- What a congress passed on, and what every deputy may read, is looked up when people search.
create index suggestion_forwarded_to on suggestion (forward_to) where forward_to is not null;
create index suggestion_published on suggestion (number) where state in ('CLOSED', 'PAST') and disclosure = 'full';
