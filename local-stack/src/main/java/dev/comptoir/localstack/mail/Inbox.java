package dev.comptoir.localstack.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The newest mails of everybody, in bounded memory. */
final class Inbox {

    private final int capacity;
    private final ArrayDeque<ReceivedMail> mails = new ArrayDeque<>();
    private long received;

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(List<String> recipients, byte[] content) {
        received++;
        mails.addFirst(new ReceivedMail(received, Instant.now(), recipients, content));
        if (mails.size() > capacity) {
            mails.removeLast();
        }
    }

    /** The newest first; all of them when no address is given. */
    synchronized List<ReceivedMail> newest(String address, int limit) {
        return mails.stream()
                .filter(mail -> address == null || isTo(mail, address))
                .limit(limit)
                .toList();
    }

    synchronized Optional<ReceivedMail> numbered(long number) {
        return mails.stream().filter(mail -> mail.number() == number).findFirst();
    }

    synchronized long received() {
        return received;
    }

    synchronized void clear() {
        mails.clear();
    }

    private static boolean isTo(ReceivedMail mail, String address) {
        return mail.recipients().stream().anyMatch(address::equalsIgnoreCase);
    }
}
