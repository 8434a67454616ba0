import Glibc

/// Which file a path leads to, whatever is in it.
struct FilePlace: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// `nil` where there is none.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    device = status.st_dev
    number = status.st_ino
  }
}
