-- Everything that rests on the intake side. No address, no time finer than a day, no number that counts arrivals:
-- every key is chosen at random or by the sender.

create table sealed_chunk (
    upload char(32) character set ascii collate ascii_bin not null,
    part   tinyint not null,
    number smallint not null,
    bytes  int not null,
    sealed mediumblob not null,
    primary key (upload, part, number)
) engine = InnoDB;

-- An upload that is still coming in. Nobody can list it; it is swept after a day.
create table staged_upload (
    upload  char(32) character set ascii collate ascii_bin not null,
    arrived date not null,
    primary key (upload),
    key staged_upload_arrived (arrived)
) engine = InnoDB;

create table item (
    id        char(32) character set ascii collate ascii_bin not null,
    kind      varchar(8) character set ascii collate ascii_bin not null,
    directory int not null,
    desk      varchar(64) character set ascii collate ascii_bin not null,
    urgent    boolean not null,
    mailbox   char(64) character set ascii collate ascii_bin not null,
    arrived   date not null,
    parts     varchar(512) character set ascii collate ascii_bin not null,
    upload    char(32) character set ascii collate ascii_bin not null,
    primary key (id),
    key item_order (urgent desc, arrived, id)
) engine = InnoDB;

-- What answers "this was received before", for 30 days.
create table received_id (
    id      char(32) character set ascii collate ascii_bin not null,
    arrived date not null,
    primary key (id),
    key received_id_arrived (arrived)
) engine = InnoDB;

create table mailbox (
    keyed  char(64) character set ascii collate ascii_bin not null,
    opened date,
    burned boolean not null,
    primary key (keyed)
) engine = InnoDB;

create table answer (
    id        char(32) character set ascii collate ascii_bin not null,
    mailbox   char(64) character set ascii collate ascii_bin not null,
    delivered date not null,
    bytes     bigint not null,
    upload    char(32) character set ascii collate ascii_bin not null,
    primary key (id),
    key answer_mailbox (mailbox),
    key answer_delivered (delivered),
    constraint answer_has_a_mailbox foreign key (mailbox) references mailbox (keyed)
) engine = InnoDB;

-- Every directory that was ever in force here: a lower version is refused, the one before is still accepted.
create table known_directory (
    version   int not null,
    json      mediumblob not null,
    signature varbinary(64) not null,
    primary key (version)
) engine = InnoDB;
