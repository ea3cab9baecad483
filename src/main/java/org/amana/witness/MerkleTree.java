package org.amana.witness;

import java.util.ArrayDeque;
import java.util.Deque;
import org.amana.sealing.Sha256;

/**
 * One hash over a growing list (RFC 6962, section 2.1, SHA-256). Keeps one hash for each full subtree, so a list of
 * millions costs some hundred bytes.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private record Full(long leaves, byte[] hash) {}

    private final Deque<Full> subtrees = new ArrayDeque<>();
    private long size;

    public void add(byte[] leaf) {
        var grown = new Full(1, Sha256.of(LEAF, leaf));
        while (!subtrees.isEmpty() && subtrees.peek().leaves() == grown.leaves()) {
            grown = new Full(2 * grown.leaves(), Sha256.of(NODE, subtrees.pop().hash(), grown.hash()));
        }
        subtrees.push(grown);
        size++;
    }

    public long size() {
        return size;
    }

    /** Of all leaves so far; 32 bytes. */
    public byte[] root() {
        byte[] root = null;
        for (var full : subtrees) {
            root = root == null ? full.hash() : Sha256.of(NODE, full.hash(), root);
        }
        return root == null ? Sha256.of() : root.clone();
    }
}
