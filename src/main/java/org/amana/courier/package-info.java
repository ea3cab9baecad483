/**
 * What both sides agree on: the drop box from which triage collects sealed things, and into which it puts answers.
 *
 * <p>Implemented by intake (over its database) and by triage (over the network). Must never know what is inside a
 * sealed part, nor hold a key that opens one.
 */
package org.amana.courier;
