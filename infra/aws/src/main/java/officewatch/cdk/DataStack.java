package officewatch.cdk;

import officewatch.manifest.Manifest;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** What must not be lost, and the queue that the object store writes to. */
final class DataStack extends Stack {
  private final Database database;
  private final Cache cache;
  private final ObjectStore objects;
  private final WorkQueue documents;
  private final SigningKey signingKey;

  DataStack(Construct app, Settings settings, Network network, Manifest manifest) {
    super(app, "Data", StackForm.of(settings, "data", "Database, cache, objects, signing key"));
    this.database = new Database(this, settings, network, manifest);
    this.cache = new Cache(this, settings, network);
    this.documents = WorkQueue.of(this, Queues.DOCUMENTS, manifest);
    this.objects = new ObjectStore(this, settings, documents);
    this.signingKey = new SigningKey(this, settings);
  }

  Database database() {
    return database;
  }

  Cache cache() {
    return cache;
  }

  ObjectStore objects() {
    return objects;
  }

  WorkQueue documents() {
    return documents;
  }

  SigningKey signingKey() {
    return signingKey;
  }
}
