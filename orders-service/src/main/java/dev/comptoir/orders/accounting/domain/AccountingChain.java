package dev.comptoir.orders.accounting.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The end of the chain while it is made longer. */
public final class AccountingChain {

    private final List<ChainEntry> added = new ArrayList<>();
    private long sequence;
    private String hash;

    public AccountingChain(long sequence, String hash) {
        this.sequence = sequence;
        this.hash = hash;
    }

    public void add(LocalDate bookedOn, String content) {
        String next = hash(hash, sequence + 1, bookedOn, content);
        added.add(new ChainEntry(sequence + 1, bookedOn, content, hash, next));
        sequence++;
        hash = next;
    }

    /** SHA-256 in hex of the hash before, the sequence number, the day and the content, a line feed between them. */
    static String hash(String previousHash, long sequence, LocalDate bookedOn, String content) {
        String hashed = previousHash + "\n" + sequence + "\n" + bookedOn + "\n" + content;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    public List<ChainEntry> added() {
        return List.copyOf(added);
    }

    /** Of the last entry; 0 while there is none. */
    public long sequence() {
        return sequence;
    }

    public String hash() {
        return hash;
    }
}
