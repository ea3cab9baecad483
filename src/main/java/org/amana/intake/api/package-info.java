/**
 * The way in for programs: reports, messages and answers that were sealed, and are opened, elsewhere (protocol, "With and
 * without JavaScript"). Ends in the same use cases as the pages.
 *
 * <p>Called over the network by the script of the pages and by stock tools. Checks what can be told of a sealed part from
 * outside, and must never hold a key or a plaintext.
 */
package org.amana.intake.api;
