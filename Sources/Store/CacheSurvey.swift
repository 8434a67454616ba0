package import Kira

/// What a cache holds, since when, and what that takes on disk.
package struct CacheSurvey: Equatable, Sendable {
  /// One kind of resource.
  package struct Holding: Equatable, Sendable {
    package var kind: ResourceKind
    package var rows: Int
    package var oldest: Moment?
    /// When its list was last read from the server.
    package var readAt: Moment?
  }

  package var layout: Int
  package var pageBytes: Int64
  package var pages: Int64
  /// Pages of rows that are gone, to be filled again before the file grows.
  package var freePages: Int64
  package var holdings: [Holding]

  package var bytes: Int64 { pages * pageBytes }
}

/// How much of the file one table takes, its indexes included.
package struct TableSize: Equatable, Sendable {
  package var table: String
  package var bytes: Int64
}

extension Cache {
  /// What it holds, without reading the rows.
  package func survey() throws(StoreError) -> CacheSurvey {
    let readAt = try readAt()
    var holdings: [CacheSurvey.Holding] = []
    for kind in ResourceKind.allCases {
      let oldest = try database.integer(
        "SELECT min(created_key) FROM \(kind) WHERE created_key > ?",
        [.integer(SortKeys.unknown)]
      )
      holdings.append(
        CacheSurvey.Holding(
          kind: kind,
          rows: try counts(of: kind).values.reduce(0, +),
          oldest: oldest.map { Moment(milliseconds: $0) },
          readAt: readAt[kind]
        )
      )
    }
    return CacheSurvey(
      layout: Int(try database.integer("PRAGMA user_version") ?? 0),
      pageBytes: try database.integer("PRAGMA page_size") ?? 0,
      pages: try database.integer("PRAGMA page_count") ?? 0,
      freePages: try database.integer("PRAGMA freelist_count") ?? 0,
      holdings: holdings
    )
  }

  /// The size of every table, the largest first, for which the whole file is read; `nil` where this
  /// SQLite cannot tell.
  package func tableSizes() throws(StoreError) -> [TableSize]? {
    do throws(StoreError) {
      return try database.rows(
        """
        SELECT tbl_name, sum(pgsize) AS bytes
          FROM (SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE)
          JOIN sqlite_schema USING (name) GROUP BY tbl_name ORDER BY bytes DESC
        """
      ) { row in TableSize(table: row.text(), bytes: row.integer()) }
    } catch {
      guard case .other = error else { throw error }
      return nil
    }
  }

  /// The process that writes a cache at this moment, if there is one and it says who it is.
  package static func writer(ofCacheAt path: String, _ binding: Binding) -> Int? {
    let lock = CacheFile(path: path, binding: binding).lockPath
    return CacheLock.isTaken(at: lock) ? CacheLock.holder(at: lock) : nil
  }
}
