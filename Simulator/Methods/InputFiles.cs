namespace ShopBot.Simulator;

/// <summary>Resolves what a bot gave for a file: an upload, <c>attach://</c>, a file id or an address.</summary>
internal static class InputFiles
{
    private const int MaxUpload = 50 << 20;
    private const int MaxPhoto = 10 << 20;
    private const int MaxPhotoSides = 10_000;
    private const int MaxPhotoRatio = 20;

    /// <param name="value">The parameter's text; null when the file came as a part of that name.</param>
    public static ApiError? Find(World world, Call call, string name, string? value, string folder, out StoredFile file)
    {
        file = null!;
        Upload? upload = null;
        if (value is null)
            call.Files.TryGetValue(name, out upload);
        else if (value.StartsWith("attach://", StringComparison.Ordinal) && !call.Files.TryGetValue(value[9..], out upload))
            return ApiError.Broken($"there is no part \"{value[9..]}\" in the request for {value}");

        if (upload is not null)
        {
            if (upload.Bytes.Length == 0)
                return ApiError.Broken("file must be non-empty");
            if (upload.Bytes.Length > MaxUpload)
                return new ApiError(413, "Request Entity Too Large");
            var fileName = Path.GetFileName(upload.FileName);
            var type = upload.ContentType == ContentTypes.Unknown ? ContentTypes.Of(fileName, upload.Bytes) : upload.ContentType;
            file = world.Files.Keep(call.Bot, fileName, type, upload.Bytes, folder);
            return null;
        }

        if (string.IsNullOrEmpty(value))
            return ApiError.Broken($"there is no {name} in the request");
        if (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return ApiError.Bad("failed to get HTTP URL content: the simulator fetches nothing from the network, upload the file instead");
        if (world.Files.Find(call.Bot, value) is not { } known)
            return ApiError.Broken("wrong file identifier/HTTP URL specified");
        file = known;
        return file.IsPhoto == (folder == "photos") ? null : ApiError.Broken($"can't use file of type {file.Kind} as {StoredFile.KindOf(folder)}");
    }

    public static ApiError? FindPhoto(World world, Call call, string name, string? value, out PhotoMedia photo)
    {
        photo = null!;
        if (Find(world, call, name, value, "photos", out var file) is { } error)
            return error;
        if (file.Bytes.Length > MaxPhoto)
            return ApiError.Broken("file is too big: a photo has at most 10 MB");
        if (ImageSize.Read(file.Bytes) is not (var width, var height))
            return ApiError.Broken("IMAGE_PROCESS_FAILED");
        if (width + height > MaxPhotoSides || Math.Max(width, height) > MaxPhotoRatio * Math.Min(width, height))
            return ApiError.Broken("PHOTO_INVALID_DIMENSIONS");
        photo = new PhotoMedia(file, width, height);
        return null;
    }
}
