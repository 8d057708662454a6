package officewatch.reader.catalogue;

/** One sign that points to one vendor. */
record Clue(CatalogueVendor vendor, Sign sign, String reason) {}
