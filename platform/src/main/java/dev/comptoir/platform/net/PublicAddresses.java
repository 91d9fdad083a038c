package dev.comptoir.platform.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses on the public Internet from all others: private, loopback, link-local, metadata, carrier, reserved. */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            new Block(0, 0, 0, 0, 8),
            new Block(10, 0, 0, 0, 8),
            new Block(100, 64, 0, 0, 10),
            new Block(127, 0, 0, 0, 8),
            new Block(169, 254, 0, 0, 16),
            new Block(172, 16, 0, 0, 12),
            new Block(192, 0, 0, 0, 24),
            new Block(192, 0, 2, 0, 24),
            new Block(192, 88, 99, 0, 24),
            new Block(192, 168, 0, 0, 16),
            new Block(198, 18, 0, 0, 15),
            new Block(198, 51, 100, 0, 24),
            new Block(203, 0, 113, 0, 24),
            new Block(224, 0, 0, 0, 3));

    private PublicAddresses() {}

    private record Block(int network, int bits) {

        Block(int a, int b, int c, int d, int bits) {
            this(a << 24 | b << 16 | c << 8 | d, bits);
        }

        boolean contains(int address) {
            return (address ^ network) >>> (32 - bits) == 0;
        }
    }

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address ? isPublicV4(word(address.getAddress(), 0)) : isPublicV6(address);
    }

    private static boolean isPublicV4(int address) {
        return NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(address));
    }

    /**
     * Only 2000::/3 is given out at all. Left out of it: 2001::/23 (Teredo and other protocols), documentation, and 6to4,
     * which would smuggle any IPv4 address in. Mapped and translated IPv4 (::ffff:0:0/96, 64:ff9b::/96) lie outside it.
     */
    private static boolean isPublicV6(InetAddress address) {
        int first = word(address.getAddress(), 0);
        boolean isGlobal = first >>> 29 == 1;
        boolean isProtocol = first >>> 9 == 0x2001_0000 >>> 9;
        boolean isDocumentation = first == 0x2001_0db8 || first >>> 12 == 0x3fff_0000 >>> 12;
        boolean is6to4 = first >>> 16 == 0x2002;
        return isGlobal && !isProtocol && !isDocumentation && !is6to4;
    }

    private static int word(byte[] bytes, int from) {
        return (bytes[from] & 0xff) << 24
                | (bytes[from + 1] & 0xff) << 16
                | (bytes[from + 2] & 0xff) << 8
                | (bytes[from + 3] & 0xff);
    }
}
