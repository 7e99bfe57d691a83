<?php
// What all three judges share. A line of JSON in: the merchants; then lines of requests, each answered by a line of verdicts.
error_reporting(0);

/** Thrown with the reason as its message. */
class Refused extends Exception
{
}

function refuse_unless(bool $right, string $reason): void
{
    if (!$right) {
        throw new Refused($reason);
    }
}

/** The posted form: a list prints as the word Array. */
function form(array $request): array
{
    $type = strtolower(trim(explode(';', $request['type'])[0]));
    if ($request['method'] !== 'POST' || $type !== 'application/x-www-form-urlencoded') {
        return [];
    }
    return words(base64_decode($request['body']));
}

function words(string $encoded): array
{
    parse_str($encoded, $fields);
    return array_map(fn($value) => is_array($value) ? 'Array' : $value, $fields);
}

function run(callable $judge): void
{
    $merchants = json_decode(fgets(STDIN), true);
    $orders = [];
    while (($line = fgets(STDIN)) !== false) {
        $verdicts = [];
        foreach (json_decode($line, true) as $request) {
            try {
                $judge($request, $merchants, $orders);
                $verdicts[] = null;
            } catch (Refused $refused) {
                $verdicts[] = $refused->getMessage();
            }
        }
        echo json_encode($verdicts), "\n";
    }
}
