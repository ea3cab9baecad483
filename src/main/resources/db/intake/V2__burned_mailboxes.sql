-- The sweeper looks for mailboxes by these, every hour.
create index mailbox_burned on mailbox (burned, opened);
