import Glibc
package import Kira
import Settings

/// The filters of one profile that were saved in the dashboard, beside those of the configuration.
package struct FilterFile {
  private let path: String
  /// In the order of their tabs.
  package let filters: [SavedFilter]
  /// What is wrong with the file, which is then left as it is.
  package let problem: String?

  /// A name that the configuration has too is the configuration's.
  package init(inFolder folder: String, configured: [SavedFilter] = []) {
    path = folder + "/filters.toml"
    do throws(SettingsError) {
      let saved = try SavedFilters.load(from: path).filter { filter in
        !configured.contains { $0.kind == filter.kind && $0.name == filter.name }
      }
      filters = configured + saved
      problem = nil
    } catch {
      filters = configured
      problem = error.problems.first?.description
    }
  }

  /// Writes them all anew; returns what went wrong.
  func keep(_ filters: [SavedFilter]) -> String? {
    guard problem == nil else { return "Saved until the end only: \(problem ?? "")" }
    let folder = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    do throws(Trouble) {
      try Folder.make(folder)
    } catch {
      return "Saved until the end only: \(error.words)"
    }
    guard TextFile.replace(path, with: SavedFilters.text(of: filters)) else {
      return "Saved until the end only: \(path): \(systemWords(errno))"
    }
    return nil
  }
}
