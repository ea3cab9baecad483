package org.amana.ceremony;

import java.security.SecureRandom;
import java.time.Clock;

/** What every command has at hand: the people, randomness and the day. */
record Table(Conversation talk, SecureRandom random, Clock clock) {}
