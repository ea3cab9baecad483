-- That one did not arrive is seen while the desk is unlocked, and still known when it is locked and after a restart.
ALTER TABLE trial_report ADD COLUMN lost BOOLEAN NOT NULL DEFAULT FALSE;
