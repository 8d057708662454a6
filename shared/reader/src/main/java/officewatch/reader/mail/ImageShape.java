package officewatch.reader.mail;

/** Whether a picture can be a scanned document at all, by size and shape. */
final class ImageShape {
  private static final int MIN_BYTES = 10 * 1024;
  private static final int MIN_SIDE = 200;
  private static final int MAX_RATIO = 5;

  private ImageShape() {}

  static boolean tooSmall(byte[] image) {
    return image.length < MIN_BYTES;
  }

  /** Logos are small or much wider than high; a receipt may be much higher than wide. */
  static boolean likeLogo(byte[] image) {
    int width;
    int height;
    if (image.length > 24 && (image[0] & 0xff) == 0x89) {
      width = (int) number(image, 16, 4, 1);
      height = (int) number(image, 20, 4, 1);
    } else if (image.length > 10 && image[0] == 'G') {
      width = (int) number(image, 7, 2, -1);
      height = (int) number(image, 9, 2, -1);
    } else {
      return false;
    }
    return width < MIN_SIDE || height < MIN_SIDE / 2 || width > (long) MAX_RATIO * height;
  }

  private static long number(byte[] bytes, int first, int count, int step) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | (bytes[first + i * step] & 0xff);
    }
    return Math.min(value, Integer.MAX_VALUE);
  }
}
