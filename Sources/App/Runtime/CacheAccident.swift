/// What can happen to the file of the cache while it is open.
enum CacheAccident {
  /// Its pages are not what was written.
  case damaged
  /// It was removed, or another one stands in its place.
  case gone

  static let wordsOfFailure =
    "The cache was damaged and could not be put aside; what is read from now on is not kept."

  var words: String {
    switch self {
    case .damaged: "The cache was damaged; it was put aside and is being filled again."
    case .gone: "The file of the cache was removed or replaced; it is opened and filled again."
    }
  }
}
