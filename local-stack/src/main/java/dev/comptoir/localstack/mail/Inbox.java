package dev.comptoir.localstack.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The newest mails of everybody, in bounded memory. */
final class Inbox {

    private final int capacity;
    private final long capacityBytes;
    private final ArrayDeque<ReceivedMail> mails = new ArrayDeque<>();
    private long bytes;
    private long received;

    Inbox(int capacity, long capacityBytes) {
        this.capacity = capacity;
        this.capacityBytes = capacityBytes;
    }

    synchronized void add(List<String> recipients, byte[] content) {
        received++;
        mails.addFirst(new ReceivedMail(received, Instant.now(), recipients, content));
        bytes += content.length;
        // The newest stays, whatever its size: somebody just sent it to look at it.
        while (mails.size() > capacity || bytes > capacityBytes && mails.size() > 1) {
            bytes -= mails.removeLast().content().length;
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
        bytes = 0;
    }

    private static boolean isTo(ReceivedMail mail, String address) {
        return mail.recipients().stream().anyMatch(address::equalsIgnoreCase);
    }
}
