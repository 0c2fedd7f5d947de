-- Similar suggestions are found by what is telling in them, kept beside each case in one indexed array of numbers: no extension is needed.
-- The words of V6 hold every character of the whole text: too many and too equal to say which case is like which.

-- The letters of what is said, each with the three that follow; a blank stands for signs, for little words, and for what every suggestion
-- says: that it suggests, and the verbs of asking. They tell nothing about what it is about, and where it is.
create function similar_letters(said text) returns table (letter text, second text, third text, fourth text)
    language sql immutable strict parallel safe
    begin atomic
        select heard.letter, lead(heard.letter) over run, lead(heard.letter, 2) over run, lead(heard.letter, 3) over run
        from (
            select case when empty or lag(empty) over (order by place) then ' ' else plain.letter end as letter, place
            from (
                select spoken.letter, place, spoken.letter || lead(spoken.letter) over (order by place) = any (
                       '{关于,建议,意见,批评,代表,进一,一步,希望,恳请,有关,相关,部门,工作,问题,难题,存在,目前,现在,近年,近几,几年,年来,'
                       '随着,群众,高度,重视,因此,但是,由于,同时,以及,我们,他们,切实,尽快,积极,全面,持续,深入,严格,着力,加强,加大,加快,'
                       '力度,完善,推进,推动,推广,解决,提高,提升,促进,落实,组织,开展,强化,健全,优化,改善,建立,制定,做好,实施,进行,支持,'
                       '扶持,保障,发展,打造,设立,设置,实现,增加,增设,安装,配备,规划,建设,修建,新建,扩建,改建,重建,兴建,改造,修复,维修,'
                       '修缮,加固,升级,更新,更换,调整,治理,整治,管理,监管,规范,清理,清运,处理,防治,保护,开通,开办,延伸,宣传,引导,限制,'
                       '补助,补贴,全省,全市,全区,全县,全镇,全乡,我省,我市,我区,我县,我镇,我乡,本省,本市,本区,本县,本镇,本乡}'::text[]
                   ) as empty
                from string_to_table(
                    translate(regexp_replace(lower(normalize(said, nfkc)), '[^[:alnum:]]+', ' ', 'g'), '在的了请及与', '      '), null)
                    with ordinality as spoken (letter, place)
            ) as plain
        ) as heard
        window run as (order by place);
    end;

-- Two neighbouring characters as one number, which search can turn back into characters.
create function similar_pair(letter text, next text) returns int
    language sql immutable strict parallel safe
    return ((ascii(letter) & 65535) << 16) | (ascii(next) & 65535);

-- A longer run as one number, made of the numbers of two of its pairs. Small numbers are as likely for one run as for any other.
create function similar_run(pair int, next int) returns int
    language sql immutable strict parallel safe
    return abs((pair::bigint * 1000003 + next) % 2147483647 * 48271 % 2147483647)::int;

-- What is telling in a title: its pairs, and its runs of three, which tell 双岗村 from a 双 here and a 岗 there.
create function similar_title(said text) returns int[]
    language sql immutable strict parallel safe
    begin atomic
        with pairs as (
            select similar_pair(letter, second) as pair, similar_pair(second, third) as next, third
            from similar_letters(left(said, 200)) where letter <> ' ' and second <> ' '
        )
        select coalesce(array_agg(distinct mark), '{}')
        from (select pair as mark from pairs union all select similar_run(pair, next) from pairs where third <> ' ') as marks;
    end;

-- What is telling in a long text: the 24 pairs it says most often, which are what it is about, and a sample of its wording: of all runs of
-- four characters the 24 whose numbers are smallest. Two texts that say the same draw the same sample.
create function similar_marks(said text, out words int[], out wording int[])
    language sql immutable strict parallel safe
    begin atomic
        with letters as materialized (select * from similar_letters(left(said, 4000)))
        select array(
                   select similar_pair(letter, second) from letters where letter <> ' ' and second <> ' '
                   group by 1 having count(*) > 1 order by count(*) desc, 1 limit 24),
               array(
                   select distinct similar_run(similar_pair(letter, second), similar_pair(third, fourth)) as mark
                   from letters where letter <> ' ' and second <> ' ' and third <> ' ' and fourth <> ' '
                   order by 1 limit 24);
    end;

create table suggestion_likeness (
    number  text primary key references suggestion on update cascade on delete cascade,
    title   int[] not null,
    words   int[] not null,
    wording int[] not null,
    marks   int[] generated always as (title || words || wording) stored
);
create index suggestion_likeness_marks on suggestion_likeness using gin (marks) with (fastupdate = off);
-- Which marks are common is read from the planner's statistics, which hold ten times as many as this number: 维修 must not count like a
-- village's name, and a table of counts would be one more thing every submission has to lock.
alter table suggestion_likeness alter column marks set statistics 500;

create function suggestion_keep_likeness() returns trigger
    language plpgsql as $$
begin
    insert into suggestion_likeness (number, title, words, wording)
    select new.number, similar_title(new.title), text.words, text.wording
    from similar_marks(concat_ws(E'\n', new.situation, new.proposal)) as text
    on conflict (number) do update set title = excluded.title, words = excluded.words, wording = excluded.wording;
    return null;
end $$;

create trigger suggestion_likeness_kept
    after insert or update of title, situation, proposal on suggestion
    for each row execute function suggestion_keep_likeness();

-- Cases that were there before.
insert into suggestion_likeness (number, title, words, wording)
select number, similar_title(s.title), text.words, text.wording
from suggestion s, similar_marks(concat_ws(E'\n', situation, proposal)) as text;
