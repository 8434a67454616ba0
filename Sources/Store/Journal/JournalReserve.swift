import Glibc

/// Room that is kept for the one thing that has to be written even when the disk is full: what
/// became of money that has left.
extension Journal {
  private static let reserved = 256 << 10

  static func reserve(at place: JournalPlace) throws(StoreError) {
    guard place.isReal else { return }
    let file = PrivateFile(path: place.reservePath)
    _ = try file.prepare()
    let descriptor = open(place.reservePath, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw StoreError(errno, at: place.reservePath) }
    defer { close(descriptor) }
    let failure = posix_fallocate(descriptor, 0, off_t(reserved))
    guard failure == 0 else { throw StoreError(failure, at: place.reservePath) }
  }

  /// Gives the room to whoever writes next; the next start takes it again.
  func freeReserve() -> Bool { place.isReal && unlink(place.reservePath) == 0 }
}
