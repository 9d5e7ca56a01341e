create schema calendar;

-- a year is published when the State Council's notice for it has been loaded
create table calendar.published_year (
    year       int primary key check (year between 2000 and 2200),
    source     text not null,
    loaded_by  text not null,
    loaded_at  timestamptz not null
);

-- only the days that differ from the plain week, as the notices list them
create table calendar.special_day (
    day   date primary key,
    kind  text not null check (kind in ('WORK', 'REST')),
    name  text not null,
    year  int not null references calendar.published_year
);
create index special_day_year on calendar.special_day (year);
