-- The nodes of this installation, each telling every minute that it works, and how much room its home has left.
create table server (
    id         uuid primary key,
    host       text not null,
    version    text not null,
    started    timestamptz not null,
    seen       timestamptz not null,
    disk_free  bigint not null,
    disk_total bigint not null
);

-- Told by docs/dump.sh when a dump is done; the newest is the last backup.
create table backup (
    id       bigint generated always as identity primary key,
    finished timestamptz not null,
    file     text not null,
    bytes    bigint not null check (bytes > 0)
);
create index backup_finished on backup (finished desc);

-- After how many minutes without use a person is signed out.
insert into setting (key, value, source, valid_from) values
    ('idle-minutes', '30', '本产品默认；信息安全技术 网络安全等级保护基本要求（GB/T 22239）8.1.4.1 要求登录连接超时自动退出', '2000-01-01');
