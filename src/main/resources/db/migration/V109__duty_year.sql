-- The yearly sheet of what deputies did 代表履职情况: checked by each for ten working days, then published (代表法 第五十八条).
create table duty_year (
    office       text not null references office,
    year         int not null,
    opened_by    text not null,
    opened_on    date not null,
    due          date not null,
    published_by text,
    published_on date,
    primary key (office, year)
);

-- That somebody found his line right.
create table duty_year_word (
    office       text not null,
    year         int not null,
    person       text not null,
    entered_by   text,
    entered_from text check (entered_from in ('paper', 'phone')),
    agreed_on    date not null,
    primary key (office, year, person),
    foreign key (office, year) references duty_year
);

-- The sheet as it was published; later corrections of a file leave it as it is.
create table duty_year_line (
    office       text not null,
    year         int not null,
    place        int not null,
    person       text not null,
    name         text not null,
    constituency text not null,
    words        text not null,
    note         text not null,
    primary key (office, year, person),
    foreign key (office, year) references duty_year
);

insert into setting (key, value, source, valid_from) values
    ('duty-objection', '10wd', '本产品默认；参照上海市实施代表法办法第五十一条“核对、更正”，未见天数规定', '2000-01-01');
