import PseudoTerminal

/// What one would do without Kiradeck: fetch every page with curl, import the rows with sqlite3.
struct PageImport {
  struct Times {
    let fetching: Duration
    let importing: Duration
    let indexing: Duration

    var total: Duration { fetching + importing + indexing }
  }

  static let description = """
    The peer of the sync: one `curl` process fetches the same pages, one after the other on one \
    connection, each into a file; one `sqlite3` process makes a file with the tables of the cache, \
    word for word, under the same settings (WAL, `synchronous=NORMAL`, the same page cache), reads \
    the pages with `json_each`, writes raw answers and rows, one transaction for each list, and \
    makes the same indexes when the rows are there, which is quicker than keeping them up to date; \
    a second one makes the search index that SQLite has, FTS5 with trigrams and no copy of the \
    text, in place of the blocks and masks of the cache. It checks no value, folds nothing but ASCII, keeps \
    no counts and no mark to resume from, and has nothing to show before its end.
    """

  private static let settings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000;\n"

  private let room: String
  private let caller: Caller

  /// `nil` where the sandbox cannot be asked.
  init?(_ tenant: Tenant, in room: String) {
    guard let caller = Caller(tenant.announcement) else { return nil }
    self.caller = caller
    self.room = room + "/theirs"
  }

  /// One run, of as many rows and into the same tables as `cache` has.
  func run(like cache: String) -> Times? {
    defer { _ = Surroundings.does("rm -rf '\(room)'") }
    guard Surroundings.does("rm -rf '\(room)'"), let lists = prepare(like: cache),
      let fetching = time(["curl", "-K", room + "/pages"]),
      let importing = time(["sqlite3", "-bail", room + "/file", ".read '\(room)/rows.sql'"]),
      let indexing = time(["sqlite3", "-bail", room + "/file", ".read '\(room)/search.sql'"]),
      lists.allSatisfy({ count(of: $0.list, in: room + "/file") == $0.rows })
    else {
      say("The import beside the sync failed")
      return nil
    }
    return Times(fetching: fetching, importing: importing, indexing: indexing)
  }

  /// Writes down what to fetch and what to do with it, before the watch is started.
  private func prepare(like cache: String) -> [(list: ImportedList, rows: Int)]? {
    File.makeFolder(room)
    let layout = CacheLayout(of: cache)
    var addresses = caller.headers.map { "header = \"\($0)\"\n" }.joined()
    var rows = Self.settings + layout.tables
    let search = Self.settings + ImportedList.all.map(\.makingOfSearch).joined()
    var lists: [(ImportedList, Int)] = []
    for list in ImportedList.all {
      guard let number = count(of: list, in: cache) else { return nil }
      File.makeFolder("\(room)/\(list.table)")
      addresses += list.requests(for: number, caller, into: room)
      rows += list.importing(number, into: layout.columns(of: list.table), from: room)
      lists.append((list, number))
    }
    let isWritten =
      File.write("silent\n" + addresses, to: room + "/pages")
      && File.write(rows + layout.indexes, to: room + "/rows.sql")
      && File.write(search, to: room + "/search.sql")
    return isWritten ? lists : nil
  }

  private func count(of list: ImportedList, in file: String) -> Int? {
    Surroundings.says("sqlite3 -readonly '\(file)' 'SELECT count(*) FROM \(list.table)'")
      .flatMap { Int($0) }
  }

  private func time(_ arguments: [String]) -> Duration? {
    let run = PlainRun(arguments, environment: Surroundings.environment)
    return run.flatMap { $0.isSuccess ? $0.time : nil }
  }
}
