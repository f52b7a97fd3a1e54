# The host, compiled ahead (ReadyToRun), as an unprivileged user; everything it keeps is in /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src

# Packages first: they change less often than code.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY Compat/Stateless/Stateless.csproj Compat/Stateless/
COPY Compat/Telegram.Bot/Telegram.Bot.csproj Compat/Telegram.Bot/
COPY Domain/Domain.csproj Domain/
COPY Persistence/Persistence.csproj Persistence/
COPY Simulator/Simulator.csproj Simulator/
COPY Bot/Bot.csproj Bot/
RUN dotnet restore Bot -p:PublishReadyToRun=true --use-current-runtime

COPY Compat/ Compat/
COPY Domain/ Domain/
COPY Persistence/ Persistence/
COPY Simulator/ Simulator/
COPY samples/ samples/
COPY Bot/ Bot/
RUN dotnet publish Bot --no-restore --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
WORKDIR /data
USER $APP_UID
ENV SHOPBOT_HEALTH_PORT=8081 SHOPBOT_DEMO_ADDRESS=0.0.0.0
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["dotnet", "/app/ShopBot.Bot.dll", "health"]
ENTRYPOINT ["dotnet", "/app/ShopBot.Bot.dll"]
