/**
 * The house as people, bad networks and attackers meet it: over sockets, with processes killed under it, and with
 * everything that rests on its disks and in its databases laid open. Of the server it uses no class, only the rooms that say what is sealed and how.
 */
package org.amana.outside;
