import Glibc

/// Folders on disk that are ours alone.
package enum Folder {
  /// Makes a folder and those above it, each for its owner only.
  package static func make(_ path: String) throws(Trouble) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      let reason = errno
      // On a file system that is only read, or not ours, it is refused even where it is there.
      if isFolder(made) { continue }
      throw Trouble(.failed, "the folder \(made) cannot be made: \(systemWords(reason))")
    }
  }

  /// Makes a folder that nobody else can guess, in the first of these where that can be done.
  package static func makeTemporary(
    in parents: [String],
    prefix: String
  ) throws(Trouble) -> String {
    for parent in parents.dropLast() {
      if let folder = try? makeTemporary(in: parent, prefix: prefix) { return folder }
    }
    return try makeTemporary(in: parents.last ?? "/tmp", prefix: prefix)
  }

  /// Makes a folder that nobody else can guess.
  package static func makeTemporary(in parent: String, prefix: String) throws(Trouble) -> String {
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Trouble(.failed, "no folder can be made in \(parent): \(systemWords(errno))")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a folder with all that is in it; links are removed, never followed.
  package static func sweep(_ path: String) {
    for name in names(in: path) {
      let entry = path + "/" + name
      if isFolder(entry) { sweep(entry) } else { unlink(entry) }
    }
    rmdir(path)
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// What the system says about an error number.
func systemWords(_ number: Int32) -> String { String(cString: strerror(number)) }
