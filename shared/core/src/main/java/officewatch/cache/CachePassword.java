package officewatch.cache;

/** Signs in to a cache that asks who comes. */
public interface CachePassword {

  /** The user's name. */
  String user();

  /** A password that is good for opening one connection now. */
  String create();
}
