import Glibc

/// Room that is kept for the one thing that has to be written even when the disk is full: what
/// became of money that has left.
extension Journal {
  private static let reserved = 256 << 10

  /// Taken again at every start, as far as there is room again.
  static func reserve(at place: JournalPlace, isNew: Bool) throws(StoreError) {
    guard place.isReal, !isThere(place.reservePath) else { return }
    do throws(StoreError) { try take(place.reservePath) } catch {
      // What was decided before can still be looked at, and be settled if that takes no more room.
      guard !isNew else { throw error }
    }
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_size >= off_t(reserved)
  }

  private static func take(_ path: String) throws(StoreError) {
    _ = try PrivateFile(path: path).prepare()
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw StoreError(errno, at: path) }
    defer { close(descriptor) }
    let failure = posix_fallocate(descriptor, 0, off_t(reserved))
    guard failure == 0 else { throw StoreError(failure, at: path) }
  }

  /// Gives the room to whoever writes next; the next start takes it again.
  func freeReserve() -> Bool { place.isReal && unlink(place.reservePath) == 0 }
}
