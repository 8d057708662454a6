package officewatch.reader.ocr;

import officewatch.reader.Box;

/**
 * A word in a picture.
 *
 * @param box in points of the page
 * @param confidence of the engine, 0 to 1
 * @param line words with the same number stand on one line, in the engine's opinion
 */
public record OcrWord(String text, Box box, double confidence, int line) {}
